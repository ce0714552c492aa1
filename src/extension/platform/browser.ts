/**
 * The one door to the extension API. Outside an extension importing the
 * polyfill throws, so everything else takes the API from here and unit tests
 * replace this module. Content scripts use `native-runtime.ts` instead: the
 * polyfill would be a quarter of their size.
 */
export { default as browser } from 'webextension-polyfill';
