/**
 * The body of a request, read as it streams in; null as soon as it is more than `most` bytes, whatever its header says,
 * and null when less arrived than was announced (a server in between cut it off).
 */
export async function readLimited(request: Request, most: number): Promise<Uint8Array | null> {
  if (Number(request.headers.get('content-length') ?? 0) > most) return null;
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.byteLength;
    if (length > most) { await reader.cancel(); return null; }
    chunks.push(part.value);
  }
  const announced = request.headers.get('content-length');
  return announced !== null && length < Number(announced) ? null : Buffer.concat(chunks, length);
}
