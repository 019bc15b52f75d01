/** Which agents a repository ships, by the manifests in its tree: read as blobs, never run. */
export { type HeadBlob, readShipped, type Shipped } from './shipped';
