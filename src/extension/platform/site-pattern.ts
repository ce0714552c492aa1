/** Of the pages that can be kept updated. */
const PROTOCOLS: readonly string[] = ['http:', 'https:'];

/** The page of an address: its origin and its path, never its query or fragment. null for what is no page of a site. */
export function pageOf(url: string): { readonly origin: string; readonly path: string } | null {
  if (!URL.canParse(url)) return null;
  const { protocol, origin, pathname } = new URL(url);
  return PROTOCOLS.includes(protocol) ? { origin, path: pathname } : null;
}

/** The permission for a site. Without its port: Firefox knows none in patterns, and no browser asks for one by itself. */
export function sitePattern(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

/** Patterns of one page, whatever its query. A star in its path would stand for anything; whoever is woken by it checks. */
export function pagePatterns(origin: string, path: string): string[] {
  const { protocol, hostname } = new URL(origin);
  const page = `${protocol}//${hostname}${path}`;
  return [page, `${page}?*`];
}
