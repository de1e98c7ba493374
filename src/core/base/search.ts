/** Index of the first of `sorted` for which `reached` holds, as it then does for all behind it; the length for none. */
export function firstIndex<T>(sorted: readonly T[], reached: (item: T) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (reached(sorted[mid] as T)) high = mid;
    else low = mid + 1;
  }
  return low;
}

/** How many of the ascending numbers lie below `bound`. No function is called for each: breaks ask this for every figure. */
export function below(sorted: readonly number[], bound: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((sorted[mid] as number) < bound) low = mid + 1;
    else high = mid;
  }
  return low;
}
