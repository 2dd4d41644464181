import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inZone } from '../../../lib/domain/reported.ts';
import { CallerError } from '../../../lib/errors.ts';
import { rentalsUnited } from '../../../lib/platforms/rentals-united.ts';

const file = (name: string) =>
  readFileSync(new URL(`../../fixtures/platforms/rentals-united/${name}`, import.meta.url), 'utf8');
const CREATED = file('created.xml');
const MALFORMED = new CallerError('webhook.malformed');

const parse = (rawBody: string) => rentalsUnited.parseWebhook({ headers: {}, rawBody });
const as = (name: string, body = CREATED) => body.replaceAll('LNM_PutConfirmedReservation_RQ', name);
const withStatus = (status: string) => CREATED.replace('<ReservationStatusID>3</ReservationStatusID>', status);

function reservation(rawBody: string) {
  const [first] = parse(rawBody);
  if (first?.kind !== 'snapshot') throw new Error(`not a snapshot: ${first?.kind}`);
  return inZone(first.reservation, 'UTC');
}

describe('what became of the reservation', () => {
  it.each([
    ['<ReservationStatusID>1</ReservationStatusID>', 'confirmed'],
    ['<ReservationStatusID> 3 </ReservationStatusID>', 'confirmed'],
    ['<reservationstatusid>1</reservationstatusid>', 'confirmed'],
    ['<ReservationStatusID>2</ReservationStatusID>', 'cancelled'],
    ['<ReservationStatusID>4</ReservationStatusID>', 'enquiry'],
    ['<ReservationStatusID>5</ReservationStatusID>', 'unknown'],
    ['<ReservationStatusID></ReservationStatusID>', 'confirmed'],
    ['', 'confirmed'],
  ])('with %s it is %s', (status, state) => {
    expect(reservation(withStatus(status)).state).toBe(state);
  });

  it('is not known where neither a number nor the documented message says so', () => {
    expect(reservation(as('RLNM_ReservationConfirmed', withStatus(''))).state).toBe('unknown');
  });

  it('is no more than an enquiry while it is not confirmed, whatever its status', () => {
    for (const name of ['LNM_PutUnconfirmedReservation_RQ', 'RLNM_ReservationRequest']) {
      for (const status of ['1', '3', '4', '9'])
        expect(reservation(as(name, withStatus(`<ReservationStatusID>${status}</ReservationStatusID>`))).state).toBe(
          'enquiry',
        );
      expect(reservation(as(name, withStatus('<ReservationStatusID>2</ReservationStatusID>'))).state).toBe('cancelled');
    }
  });

  it('is the end of it, by its number alone', () => {
    const gone = [{ kind: 'gone', reservationId: '145200001' }];
    expect(parse(file('cancelled.xml'))).toEqual(gone);
    expect(parse(as('RLNM_ReservationCancelled'))).toEqual(gone);
    expect(() => parse('<LNM_CancelReservation_RQ><Authentication/></LNM_CancelReservation_RQ>')).toThrow(MALFORMED);
  });
});

describe('a message', () => {
  it('may have a declaration, another case, and no list around its one reservation', () => {
    const expected = reservation(CREATED);
    const flat = CREATED.replace('<Reservation>', '').replace('</Reservation>', '');
    for (const body of [
      `<?xml version="1.0" encoding="utf-8"?>\n${CREATED}`,
      as('lnm_putconfirmedreservation_rq'),
      flat,
    ])
      expect(reservation(body)).toEqual(expected);
  });

  it('may hold several reservations', () => {
    const [inner] = /<Reservation>.*<\/Reservation>/s.exec(CREATED) ?? [''];
    const two = CREATED.replace(inner, inner + inner.replace('145200001', '145200002'));
    expect(parse(two).map((notice) => notice.kind === 'snapshot' && notice.reservation.id)).toEqual([
      '145200001',
      '145200002',
    ]);
  });

  it('has no address, name or order where it says none', () => {
    const bare = CREATED.replace(/<CustomerInfo>.*<\/CustomerInfo>/s, '').replace(
      /<LastMod>.*<\/LastMod>/,
      '<LastMod/>',
    );
    const { guest, revision } = reservation(bare);
    expect([guest.name, guest.email, revision]).toEqual([undefined, undefined, undefined]);
  });

  it('that confirms without a place or days can not be read', () => {
    for (const part of [
      /<StayInfos>.*<\/StayInfos>/s,
      /<PropertyID>.*<\/PropertyID>/,
      /<DateTo>.*<\/DateTo>/,
      /<ReservationID>145200001<\/ReservationID>/,
    ])
      expect(() => parse(CREATED.replace(part, ''))).toThrow(MALFORMED);
  });

  it('about a lead, a review or a property is not looked at', () => {
    for (const name of ['LNM_PutLeadReservation_RQ', 'LNM_PutReview_RQ', 'LNM_PutProperty_RQ', 'a'])
      expect(parse(as(name))).toEqual([{ kind: 'ignored' }]);
    expect(() => parse('<LNM_PutConfirmedReservation_RQ/>')).toThrow(MALFORMED);
  });
});
