import type { ResourceDetails } from './api/use-resource';

export const sectionIds = ['overview', 'sample', 'items', 'interfaces', 'related'] as const;
/** A part of the page; also the anchor in its address. */
export type SectionId = (typeof sectionIds)[number];

/** The parts that this resource has something to show in. */
export function sectionsOf(resource: ResourceDetails): readonly SectionId[] {
  const filled: Readonly<Record<SectionId, boolean>> = {
    overview: true,
    sample: resource.sample != null && resource.sample.columns.length > 0,
    items: resource.dataItems.length > 0,
    interfaces: resource.interfaces.length > 0 || resource.parameters.length > 0,
    related: resource.related.length > 0,
  };
  return sectionIds.filter((id) => filled[id]);
}
