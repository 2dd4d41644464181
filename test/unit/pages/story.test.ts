import { expect, it } from 'vitest';
import { instant } from '../../../lib/domain/time.ts';
import { storyList } from '../../../lib/pages/host/story.ts';

const line = (time: string, text: string, by?: string) => {
  return { at: instant(`2026-07-08T${time}:00Z`), text, by, mark: undefined };
};

/** A line for each item, as it is read. */
function read(lines: Parameters<typeof storyList>[0]): string[] {
  const markup = storyList(lines, 'Europe/Vienna').toString();
  const items = [...markup.matchAll(/<li>(.*?)<\/li>/gs)].map(([, item = '']) => item);
  return items.map((item) =>
    item
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  );
}

it('what is tried for hours is one line of a story, with how often and until when', () => {
  const asked = ['05:00', '05:30', '06:00'].map((time) => line(time, 'Asked.'));
  expect(read([line('04:00', 'Booked.'), ...asked, line('06:30', 'Proven.'), line('07:00', 'Asked.')])).toEqual([
    'Wednesday 8 July, 06:00 Booked.',
    'Wednesday 8 July, 07:00 Asked. 3 times, last Wednesday 8 July, 08:00',
    'Wednesday 8 July, 08:30 Proven.',
    'Wednesday 8 July, 09:00 Asked.',
  ]);
});

it('what two hosts have done is told of both', () => {
  expect(
    read([line('05:00', 'Sent again.', 'a@example.com'), line('05:30', 'Sent again.', 'b@example.com')]),
  ).toHaveLength(2);
  expect(read([])).toEqual([]);
});
