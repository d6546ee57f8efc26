/** The part of saxen that is used here; the package brings no types. */
declare module "saxen" {
  export class Parser {
    on(
      event: "openTag",
      take: (name: string, attributes: () => Record<string, string>, decode: (text: string) => string) => void
    ): this;
    on(event: "closeTag", take: (name: string) => void): this;
    on(event: "text" | "cdata" | "attention", take: (text: string) => void): this;
    on(event: "error" | "warn", take: (error: Error) => void): this;
    write(xml: string): this;
    end(): Error | null;
  }
}
