import type { App } from './api/use-apps';

type Domain = App['domains'][number];

/** The domains of the Zhejiang manual (3.2) in its order. */
export const domains: readonly Domain[] = [
  'TRADE',
  'OTHER',
  'WEATHER',
  'TECHNOLOGY',
  'EDUCATION_CULTURE',
  'RESOURCES_ENERGY',
  'HEALTH',
  'WORK_SAFETY',
  'CREDIT',
  'HOUSING',
  'FINANCE',
  'MARKET_REGULATION',
  'ENVIRONMENT',
  'DAILY_LIFE',
  'SOCIAL_AID',
  'SOCIAL_SECURITY',
  'LAW',
  'GEOGRAPHY',
  'PUBLIC_SAFETY',
  'INDUSTRY_AGRICULTURE',
  'TRANSPORT',
  'INSTITUTIONS',
];
