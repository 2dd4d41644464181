import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html } from '../../../lib/pages/html.ts';
import { page } from '../../../lib/pages/frame.ts';

const hostile = '"><script>alert(1)</script>&\'';

describe('html', () => {
  it('escapes text between tags and in quoted attributes', () => {
    expect(html`<p title="${hostile}">${hostile}</p>`.toString()).toBe(
      '<p title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;&#39;">&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;&#39;</p>',
    );
  });

  it('sets pieces of markup as they are, lists one after the other, and leaves out what is not there', () => {
    const items = ['a', '<b>'].map((text) => html`<li>${text}</li>`);
    expect(html`<ul>${items}</ul>${undefined}${false}${0}`.toString()).toBe('<ul><li>a</li><li>&lt;b&gt;</li></ul>0');
    expect(html`<input ${html`checked`} />`.toString()).toBe('<input checked />');
  });

  it('does not take an object that looks like markup for markup', () => {
    const impostor = { toString: () => '<script>' } as unknown as string;
    expect(() => html`<p>${impostor}</p>`.toString()).toThrow(TypeError);
  });

  it.each([
    ['an unquoted attribute', () => html`<p title=${'x'}></p>`],
    ['an attribute in single quotes', () => html`<p title='${'x'}'></p>`],
    ['a tag', () => html`<${'script'}>`],
    ['an attribute by name', () => html`<p ${'onclick'}="x"></p>`],
    ['a comment', () => html`<!-- ${'x'} -->`],
    ['a handler', () => html`<p onclick="${'x'}"></p>`],
    ['a style', () => html`<p style="${'color:red'}"></p>`],
    ['a script', () => html`<script>${'x'}</script>`],
    ['a style sheet', () => html`<style>p{${'x'}}</style>`],
  ])('refuses text as or in %s', (_, make) => {
    expect(make).toThrow(TypeError);
  });

  it.each([
    'javascript:alert(1)',
    'nuki://invite/1 onclick',
    ' javascript:alert(1)',
    '//evil.example',
    'data:text/html,x',
    'http://a.example',
    '',
  ])('refuses %j as an address', (address) => {
    expect(() => html`<a href="${address}">x</a>`).toThrow(TypeError);
    expect(() => html`<form action="${address}"></form>`).toThrow(TypeError);
  });

  it.each(['/s/abc', 'https://a.example/', 'tel:+43 1 234-5', 'mailto:a@b.example', 'nuki://invite/123456789', '#top'])(
    'takes %j as an address',
    (address) => {
      expect(html`<a href="${address}">x</a>`.toString()).toBe(`<a href="${address}">x</a>`);
    },
  );

  it('lets no text out of its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const markup = html`<p title="${text}">${text}</p>`.toString();
        expect(markup.match(/[<>"]/g)?.join('')).toBe('<"">'.concat('<>'));
      }),
      { numRuns: 300 },
    );
  });
});

describe('a page', () => {
  const made = page({
    language: 'de',
    title: 'A <b> & c',
    body: html`<h1>Hello</h1>`,
    moreStyles: 'table{width:100%}',
  });

  it('is whole, and says its language', () => {
    expect(made.markup).toMatch(/^<!doctype html>\n<html lang="de">/);
    expect(made.markup).toContain('<title>A &lt;b&gt; &amp; c</title>');
    expect(made.markup).toContain('<h1>Hello</h1>');
  });

  it('has one style sheet, the one it names, and nothing that the content policy would refuse', () => {
    expect(made.markup.match(/<style>([^]*?)<\/style>/g)).toEqual([`<style>${made.styles}</style>`]);
    expect(made.styles).toContain('table{width:100%}');
    expect(made.markup).not.toMatch(/\sstyle=|<script|src=|url\(|@import|http-equiv/i);
  });

  it('leaves most of ten kilobytes to what it says', () => {
    expect(Buffer.byteLength(made.markup)).toBeLessThan(4_000);
  });
});
