import type {
  AttributionExplanation,
  AttributionPreview,
  PreviewedEntity,
} from 'backstage-plugin-security-scorecards-common';

/** Refs of all other entities that an explanation names. @internal */
export function refsInExplanation(
  explanation: AttributionExplanation,
): string[] {
  const refs = [
    ...explanation.rules.map(item => item.part),
    ...explanation.lostTo.map(item => item.entityRef),
    ...explanation.items.flatMap(item => [
      item.part,
      ...item.coOwners.entityRefs,
    ]),
  ];
  return [...new Set(refs.filter(ref => ref !== undefined))];
}

/** The explanation with entities that are not visible counted instead of named. @internal */
export function hideInExplanation(
  explanation: AttributionExplanation,
  visible: ReadonlySet<string>,
): AttributionExplanation {
  const shown = (ref: string | undefined) =>
    ref !== undefined && visible.has(ref) ? ref : undefined;
  return {
    ...explanation,
    rules: explanation.rules.map(item => ({ ...item, part: shown(item.part) })),
    lostTo: explanation.lostTo.map(item => {
      const entityRef = shown(item.entityRef);
      return { ...item, entityRef, by: entityRef ? 'entity' : 'hidden' };
    }),
    items: explanation.items.map(item => {
      const entityRefs = item.coOwners.entityRefs.filter(ref =>
        visible.has(ref),
      );
      return {
        ...item,
        part: shown(item.part),
        coOwners: {
          entityRefs,
          hidden: item.coOwners.entityRefs.length - entityRefs.length,
        },
      };
    }),
  };
}

/** The preview with entities that are not visible counted together, by effect. @internal */
export function hideInPreview(
  preview: AttributionPreview,
  visible: ReadonlySet<string>,
): AttributionPreview {
  const entities: PreviewedEntity[] = [];
  const hidden = new Map<PreviewedEntity['effect'], PreviewedEntity>();
  for (const item of preview.entities) {
    if (item.entityRef !== undefined && visible.has(item.entityRef)) {
      entities.push(item);
      continue;
    }
    const { effect } = item;
    const known = hidden.get(effect);
    hidden.set(effect, {
      effect,
      hidden: (known?.hidden ?? 0) + 1,
      resources: (known?.resources ?? 0) + item.resources,
    });
  }
  return { ...preview, entities: [...entities, ...hidden.values()] };
}
