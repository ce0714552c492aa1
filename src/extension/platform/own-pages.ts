/** Where our pages lie in the package, from its root. */
export const WELCOME_PAGE = 'src/extension/welcome/welcome.html';
export const LAB_PAGE = 'src/extension/lab/lab.html';
export const HISTORY_PAGE = 'src/extension/history/history.html';
export const OPTIONS_PAGE = 'src/extension/options/options.html';
/** The popup as a page in a tab. */
export const APP_PAGE = 'src/extension/popup/popup.html?tab';
