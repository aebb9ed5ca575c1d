/** The command line was used wrongly; both languages, since nobody knows yet which one the person reads. */
export class UsageFault extends Error {
  constructor(
    readonly zh: string,
    readonly en: string,
  ) {
    super(en)
    this.name = 'UsageFault'
  }
}
