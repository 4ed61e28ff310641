import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach } from 'vitest';
import { setLanguage, startI18n } from './i18n/i18n';

await startI18n();
configure({ asyncUtilTimeout: 10_000, getElementError: (message) => new Error(message ?? 'Not found.') });

// jsdom lays nothing out and so knows neither media queries nor sizes.
window.matchMedia = (media) =>
  Object.assign(new EventTarget(), {
    matches: false,
    media,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });
window.scrollTo = () => undefined;
// Newer browsers answer with a promise, which must not be taken for the clean-up of an effect.
Object.defineProperty(Element.prototype, 'scrollIntoView', { value: () => Promise.resolve() });
window.ResizeObserver = class {
  observe() {
    return undefined;
  }
  unobserve() {
    return undefined;
  }
  disconnect() {
    return undefined;
  }
};

beforeEach(async () => {
  await setLanguage('zh-CN');
});

afterEach(() => {
  cleanup();
  localStorage.clear();
});
