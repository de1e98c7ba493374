import assert from 'node:assert/strict';
import fc from 'fast-check';
import { chooseRow, periodFit, roleFit } from '../../../src/core/check/match/rows.ts';
import type { Claim, Role } from '../../../src/core/model/claim.ts';
import type { Observation } from '../../../src/core/model/dataset.ts';
import type { Period } from '../../../src/core/model/period.ts';

const period = fc
  .record({ year: fc.integer({ min: 2000, max: 2006 }), months: fc.constantFrom(1, 3, 6, 12, 24), by: fc.boolean() })
  .map(({ year, months, by }): Period => ({ from: year * 12, to: year * 12 + months, by }));
const row = fc
  .record({
    period: fc.option(period),
    role: fc.constantFrom<Role>('target', 'actual', 'baseline'),
    validFrom: fc.constantFrom('', '2004-01-01', '2005-01-01'),
  })
  .map((made) => made as unknown as Observation);
const claim = fc
  .record({ period: fc.option(period), role: fc.constantFrom<Role>('target', 'actual') })
  .map(
    ({ period: value, role }) =>
      ({ period: value && { value, evidence: 'clause' }, role, quantity: { unit: null } }) as unknown as Claim,
  );

const RANK = ['same', 'deadline', 'inside', 'unknown'];

/** The rows that fit best, all of them looked at. */
function best({ period: own, role }: Claim, rows: readonly Observation[]): { fit: string; found: Observation[] } {
  const fitOf = (o: Observation): string =>
    roleFit(role, o.role) ? periodFit(own?.value ?? null, o.period, o.role === 'target') : 'other';
  const fit = RANK.find((name) => rows.some((o) => fitOf(o) === name)) ?? 'other';
  return { fit, found: rows.filter((o) => fitOf(o) === fit) };
}

describe('the row for a claim', () => {
  it('is the one that looking through all rows finds, however many there are', () => {
    fc.assert(
      fc.property(claim, fc.array(row, { minLength: 1, maxLength: 30 }), (said, rows) => {
        const { fit, found } = best(said, rows);
        const chosen = chooseRow(said, rows);
        if (!chosen.row) return assert.ok(fit === 'other' || fit === 'unknown');
        // A goal for a time that there is no actual figure of yet.
        if (chosen.fit === 'carried')
          return assert.deepEqual([fit, chosen.row.role, said.role], ['other', 'target', 'actual']);
        assert.equal(chosen.fit, fit);
        assert.ok(found.includes(chosen.row));
        assert.ok(found.every((o) => o.validFrom <= (chosen.row?.validFrom ?? '')));
        assert.deepEqual(
          chosen.others,
          rows.filter((o) => !found.includes(o)),
        );
      }),
    );
  });

  it('is of the main period only where the claim borrows its own', () => {
    const at = (year: number): Period => ({ from: year * 12, to: year * 12 + 12, by: false });
    const rows = [2023, 2024].map((year) => ({ period: at(year), role: 'actual' }) as unknown as Observation);
    const said = (evidence: string): Claim =>
      ({ period: { value: at(2021), evidence }, role: 'actual', quantity: { unit: null } }) as unknown as Claim;
    assert.equal(chooseRow(said('block'), rows, at(2024)).row, rows[1]);
    assert.equal(chooseRow(said('block'), rows, at(2024)).fit, 'carried');
    assert.equal(chooseRow(said('clause'), rows, at(2024)).row, undefined);
    assert.equal(chooseRow(said('block'), rows).row, undefined);
  });

  const made = (year: number, role: Role, by = false): Observation =>
    ({ period: { from: year * 12, to: year * 12 + 12, by }, role, validFrom: '' }) as unknown as Observation;
  const told = (year: number, role: Role): Claim =>
    ({
      period: { value: { from: year * 12, to: year * 12 + 12, by: false }, evidence: 'clause' },
      role,
      quantity: { unit: null },
    }) as unknown as Claim;

  it('is a goal for what is told as a fact only of a time later than all facts', () => {
    const rows = [made(2024, 'actual'), made(2030, 'target', true)];
    assert.equal(chooseRow(told(2030, 'actual'), rows).fit, 'carried');
    assert.equal(chooseRow(told(2030, 'actual'), rows).row, rows[1]);
    assert.equal(chooseRow(told(2029, 'actual'), rows).row, undefined);
    assert.equal(chooseRow(told(2030, 'actual'), [...rows, made(2031, 'actual')]).row, undefined);
  });

  it('is a fact for a goal only where a goal is set against it', () => {
    const rows = [made(2024, 'actual'), made(2025, 'target')];
    assert.equal(chooseRow(told(2024, 'target'), rows, undefined, true).row, rows[0]);
    assert.equal(chooseRow(told(2024, 'target'), rows).row, undefined);
  });
});
