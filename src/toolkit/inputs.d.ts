// The package has no types of its own; these are what the toolkit uses of it.
declare module "@observablehq/inputs" {
  export function select<T>(
    list: readonly T[],
    options: {label?: string; value?: T | undefined; format(value: T): string}
  ): HTMLElement;
}
