import assert from 'node:assert/strict';
import { dashboardOf, Workspace } from '../../../src/core/index.ts';

const HEAD = 'indicator,label_en,sector,time_period,role,bound,value,unit\n';

function targets(rows: readonly string[]): ReturnType<typeof dashboardOf>['targets'] {
  const workspace = new Workspace();
  workspace.setDatasetFile('file:///data.csv', `${HEAD}${rows.join('\n')}\n`);
  return dashboardOf(workspace, 'en').targets;
}

describe('progress of targets', () => {
  it('tells a target that was missed, and that things went the other way', () => {
    const [target] = targets([
      'REV,revenue,light,2022,actual,eq,24.3,CNY',
      'REV,revenue,light,2023-S1,actual,eq,10.6,CNY',
      'REV,revenue,light,2024,actual,eq,23.2,CNY',
      'REV,revenue,light,2023/2024,target,gt,25,CNY',
    ]);
    assert.equal(target?.status, 'missed');
    assert.equal(target?.paceSoFar, '−2.3% a year');
    assert.equal(target?.paceNeeded, null);
    assert.ok(target?.progress && Math.abs(target.progress + 1.571) < 0.001);
    assert.deepEqual(
      target?.series.filter((p) => !p.whole).map((p) => p.period),
      ['first half of 2023'],
    );
  });

  it('tells the pace still needed', () => {
    const [target] = targets([
      'CAP,capacity,power,2020,actual,eq,100,GW',
      'CAP,capacity,power,2022,actual,eq,121,GW',
      'CAP,capacity,power,../2025,target,ge,200,GW',
    ]);
    assert.equal(target?.status, 'behind');
    assert.equal(target?.paceSoFar, '+10.0% a year');
    assert.equal(target?.paceNeeded, '+18.2% a year');
    assert.ok(Math.abs((target?.progress ?? 0) - 0.21) < 1e-9);
  });

  it('counts shares in percentage points, and floors of what should fall from above', () => {
    const [share, waste] = targets([
      'SH,share,energy,2020,baseline,eq,20,%',
      'SH,share,energy,2023,actual,eq,24.5,%',
      'SH,share,energy,../2025,target,ge,27,%',
      'W,waste,energy,2020,actual,eq,50,t',
      'W,waste,energy,2023,actual,eq,28,t',
      'W,waste,energy,../2025,target,le,30,t',
    ]);
    assert.deepEqual(
      [share?.status, share?.paceSoFar, share?.paceNeeded],
      ['on-track', '+1.5 percentage points a year', '+1.25 percentage points a year'],
    );
    assert.equal(waste?.status, 'met');
  });

  it('guesses nothing from a part of a year, another unit, or no figure', () => {
    const found = targets([
      'G,growth,light,2023-S1,actual,eq,0.4,%',
      'G,growth,light,2023/2024,target,approx,4,%',
      'N,products,light,2023/2024,target,ge,300,{项}',
    ]);
    for (const target of found)
      assert.deepEqual([target.status, target.progress, target.paceNeeded], ['unknown', null, null]);
  });
});
