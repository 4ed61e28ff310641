import { ConfigProvider, theme, type ThemeConfig } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { useLanguage } from '../i18n/use-language';
import { useDarkScheme } from './use-dark-scheme';

const fontFamily = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",system-ui,sans-serif';

// Things open where they stay: what grows into its place slips from under a quick pointer, and some people bear no motion.
const shape = { fontFamily, borderRadius: 4, fontSize: 14, motion: false } as const;

/** The colours repeat those of global.css, which paint everything else. */
const light: ThemeConfig = {
  token: { ...shape, colorPrimary: '#1b4f91', colorLink: '#1b4f91', colorTextBase: '#1c2530' },
};
const dark: ThemeConfig = {
  algorithm: theme.darkAlgorithm,
  token: {
    ...shape,
    colorPrimary: '#5b95dd',
    colorLink: '#8ab6f2',
    colorBgBase: '#151d28',
    colorBgElevated: '#1d2835',
    colorTextBase: '#e6ebf1',
  },
  components: { Tabs: { itemSelectedColor: '#8ab6f2', itemHoverColor: '#a9caf7', inkBarColor: '#8ab6f2' } },
};

/** Stands around pages with Ant Design's controls and gives them the site's look and language. */
export function Controls({ children }: { readonly children: ReactNode }) {
  return (
    <ConfigProvider locale={useLanguage() === 'en' ? enUS : zhCN} theme={useDarkScheme() ? dark : light}>
      {children}
    </ConfigProvider>
  );
}
