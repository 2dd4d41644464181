import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Id, parseJson, readableIn } from '../../../lib/platforms/shared/parse.ts';

const Body = v.object({ rooms: readableIn(v.object({ roomid: Id })) });
const rooms = (json: string) => parseJson(Body, json).rooms.map(({ roomid }) => roomid);

describe('a list', () => {
  it.each([
    ['{"rooms":[{"roomID":1},{"room_id":"501-1"}]}', ['1', '501-1']],
    ['{"rooms":{"b":{"roomID":2},"a":{"roomID":"1"}}}', ['2', '1']],
    ['{"rooms":[{"roomID":"../x"},null,7,"1",{"roomID":1}]}', ['1']],
    ['{"rooms":[]}', []],
    ['{"rooms":null}', []],
    ['{"rooms":"none"}', []],
    ['{}', []],
  ])('of %s is what can be read of it', (json, expected) => {
    expect(rooms(json)).toEqual(expected);
  });
});
