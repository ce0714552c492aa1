import { describe, expect, it } from 'vitest';
import { pageOf, pagePatterns, sitePattern } from '../../../../src/extension/platform/site-pattern.ts';

describe('the page of an address', () => {
  it.each([
    ['of a site, without query and fragment', 'https://a.example/oil?day=1#now', { origin: 'https://a.example', path: '/oil' }],
    ['with its port', 'http://127.0.0.1:8080/', { origin: 'http://127.0.0.1:8080', path: '/' }],
    ['is none for a file', 'file:///tmp/a.html', null],
    ["is none for the browser's own", 'chrome://extensions/', null],
    ['is none for what is no address', '', null],
  ])('%s', (_case, url, page) => {
    expect(pageOf(url)).toEqual(page);
  });
});

describe('a pattern', () => {
  it.each([
    ['https://a.example', 'https://a.example/*'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1/*'],
    ['http://[::1]:8080', 'http://[::1]/*'],
  ])('of the site %s is %s: no browser asks for a port', (origin, pattern) => {
    expect(sitePattern(origin)).toBe(pattern);
  });

  it('of a page is the page, with any query and with none, and no other page', () => {
    expect(pagePatterns('https://a.example', '/oil')).toEqual(['https://a.example/oil', 'https://a.example/oil?*']);
  });
});
