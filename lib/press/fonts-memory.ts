/** Runs `make` once for each key, also when several ask at the same time; a failure is not remembered. */
export function once<Key, Value>(make: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const made = new Map<Key, Promise<Value>>();
  return (key) => {
    const before = made.get(key);
    if (before) return before;
    const value = make(key);
    made.set(key, value);
    value.catch(() => made.delete(key));
    return value;
  };
}

/** Remembers byte results by key up to `limit` bytes in all, dropping what was used longest ago. Makes each key once at a time. */
export function remembering(limit: number): (key: string, make: () => Promise<Uint8Array>) => Promise<Uint8Array> {
  const kept = new Map<string, Uint8Array>();
  const making = new Map<string, Promise<Uint8Array>>();
  let size = 0;
  const keep = (key: string, value: Uint8Array): void => {
    if (value.byteLength > limit) return;
    kept.set(key, value);
    size += value.byteLength;
    for (const [oldest, bytes] of kept) {
      if (size <= limit) break;
      kept.delete(oldest);
      size -= bytes.byteLength;
    }
  };
  return (key, make) => {
    const known = kept.get(key);
    if (known) {
      kept.delete(key);
      kept.set(key, known);
      return Promise.resolve(known);
    }
    const underWay = making.get(key);
    if (underWay) return underWay;
    const result = make().then((value) => { keep(key, value); return value; }).finally(() => making.delete(key));
    making.set(key, result);
    return result;
  };
}
