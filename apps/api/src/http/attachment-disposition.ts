/** A file to be saved under this name: once in letters that every client reads, once as it is (RFC 6266). No sign of it can end the header. */
export function attachmentDisposition(name: string): string {
  const plain = name.replace(/[^A-Za-z0-9_. -]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
