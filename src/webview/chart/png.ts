/** A picture of an SVG file, in base64; `scale` 2 for dense screens. */
export async function pngOf(svg: string, scale: number): Promise<string> {
  const canvas = await canvasOf(svg, scale);
  return canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, '');
}

/** The same as a file in memory, for the clipboard. */
export async function pngBlobOf(svg: string, scale: number): Promise<Blob> {
  const canvas = await canvasOf(svg, scale);
  return new Promise((resolve, reject) => {
    canvas.toBlob(blob => (blob === null ? reject(new Error('no picture')) : resolve(blob)), 'image/png');
  });
}

/** The page's policy must allow images from blob:. */
async function canvasOf(svg: string, scale: number): Promise<HTMLCanvasElement> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.naturalWidth * scale);
    canvas.height = Math.round(image.naturalHeight * scale);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas;
  } finally {
    URL.revokeObjectURL(address);
  }
}
