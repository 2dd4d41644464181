import { format } from 'prettier';

/** What stands over the pictures, by what their names begin with. */
const GROUPS = { mail: 'Mails', page: 'The guest’s page', console: 'The host’s console' } as const;
type Group = keyof typeof GROUPS;

interface Picture {
  readonly name: string;
  readonly group: Group;
  /** `access` */
  readonly what: string;
  /** `en, dark` */
  readonly variant: string;
}

/** The page that shows all pictures: a table for each group, a row for what they show. */
export function gallery(names: readonly string[], howTaken: string): Promise<string> {
  const pictures = names.map(pictureOf);
  const groups = Object.keys(GROUPS) as Group[];
  const tables = groups.map((group) =>
    tableOf(
      GROUPS[group],
      pictures.filter((picture) => picture.group === group),
    ),
  );
  return format(`# What guests and hosts see\n\n${howTaken}\n\n${tables.join('\n\n')}\n`, { parser: 'markdown' });
}

/** `mail-access-en-dark` */
function pictureOf(name: string): Picture {
  const [, group = '', what = '', language, dark] =
    /^(mail|page|console)-(.+?)(?:-(en|de))?(?:-(dark))?$/.exec(name) ?? [];
  if (!Object.hasOwn(GROUPS, group)) throw new Error(`${name} shows nothing that is known`);
  return { name, group: group as Group, what, variant: [language, dark ?? 'light'].filter(Boolean).join(', ') };
}

function tableOf(title: string, pictures: readonly Picture[]): string {
  if (pictures.length === 0) return '';
  const variants = [...new Set(pictures.map(({ variant }) => variant))];
  const rows = [...new Set(pictures.map(({ what }) => what))].map((what) => {
    const shown = variants.map((variant) => {
      const picture = pictures.find((one) => one.what === what && one.variant === variant);
      return picture === undefined ? '' : `[![${what}, ${variant}](${picture.name}.png)](${picture.name}.png)`;
    });
    return `| ${what.replaceAll('-', ' ')} | ${shown.join(' | ')} |`;
  });
  const head = `| | ${variants.join(' | ')} |\n| --- |${variants.map(() => ' --- |').join('')}`;
  return `## ${title}\n\n${head}\n${rows.join('\n')}`;
}
