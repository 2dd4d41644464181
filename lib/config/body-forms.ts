const FIELDS = '{ "id": "booking.id", "state": "booking.status", "unit": …, "arrival": …, "departure": … }';

type Connections =
  readonly ({ readonly platform?: string | undefined; readonly fields?: unknown } | undefined)[] | undefined;

/** A form where it is needed, and only there: one that nobody reads would be a mistake that nobody sees. */
export function forms(connections: Connections, withForm: readonly string[]): string[] {
  return (connections ?? []).flatMap((item, index) => {
    const needsOne = withForm.includes(item?.platform ?? '');
    if (item?.platform === undefined || needsOne === (item.fields !== undefined)) return [];
    const at = `connections[${index}].fields`;
    return needsOne
      ? [`${at}: is missing; it must say where in a body what is: ${FIELDS}`]
      : [`${at}: ${item.platform} has a form of its own; take it out`];
  });
}
