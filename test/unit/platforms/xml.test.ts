import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { CallerError } from '../../../lib/errors.ts';
import { listOf, parseXml } from '../../../lib/platforms/shared/xml.ts';

const malformed = new CallerError('webhook.malformed');
const Anything = v.looseObject({});

describe('XML', () => {
  it('is read by its names in any case, attributes too, and stays text', () => {
    const text = '<?xml version="1.0"?><A_b ID="007"><Name>Köln &amp; &#66;&#x63;</Name><Empty/></A_b>';
    expect(parseXml(Anything, text)).toEqual({ ab: { id: '007', name: 'Köln & Bc', empty: '' } });
  });

  it('has a list where an element may come several times', () => {
    const Schema = v.object({ a: v.object({ b: listOf(v.string()) }) });
    expect(parseXml(Schema, '<a><b>1</b><b>2</b></a>').a.b).toEqual(['1', '2']);
    expect(parseXml(Schema, '<a><b>1</b></a>').a.b).toEqual(['1']);
    expect(parseXml(Schema, '<a><c/></a>').a.b).toEqual([]);
  });

  it.each([
    ['a document type', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'],
    ['an entity of a file', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    ['text', 'text'],
    ['nothing', ''],
    ['JSON', '{"a":1}'],
    ['an end that is missing', '<a><b></b>'],
    ['another end', '<a></b>'],
    ['too deep a nest', `${'<a>'.repeat(500)}${'</a>'.repeat(500)}`],
  ])('is not %s', (_, text) => {
    expect(() => parseXml(v.object({ a: v.any() }), text)).toThrow(malformed);
  });

  it('does not expand what it does not know, nor what is no character', () => {
    expect(parseXml(Anything, '<a>&x;&#xD800;&#1114112;&#0;</a>')).toEqual({ a: '&x;&#xD800;&#1114112;&#0;' });
  });

  it('changes no prototype', () => {
    for (const name of ['__proto__', 'constructor', 'toString']) {
      try {
        parseXml(Anything, `<a><${name}><polluted>1</polluted></${name}></a>`);
      } catch (error) {
        expect(error).toEqual(malformed);
      }
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    }
  });

  it('takes any text', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.string().map((text) => `<a>${text}</a>`),
    );
    const check = (text: string) => {
      try {
        parseXml(Anything, text);
      } catch (error) {
        expect(error).toEqual(malformed);
      }
    };
    fc.assert(fc.property(anything, check), { numRuns: 300 });
  });
});
