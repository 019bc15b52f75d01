import { useState } from 'preact/hooks';
import * as z from 'zod';
import type { Host } from '../host';

export const ORDERS = ['size', 'share'] as const;
export type Order = (typeof ORDERS)[number];

const savedSchema = z.object({ order: z.enum(ORDERS) });

/** Which repositories come first; it outlives the page. */
export function useOrder(host: Host): readonly [Order, (order: Order) => void] {
  const [order, setOrder] = useState<Order>(() => savedSchema.safeParse(host.saved()).data?.order ?? 'size');
  const change = (next: Order) => {
    setOrder(next);
    host.save({ order: next });
  };
  return [order, change];
}
