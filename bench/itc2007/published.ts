import type { InstanceKind } from './instance-file'

/** An instance of the bench and what others reached on it, in the order of the table; lower is better. Sources: bench/instances/README.md. */
export interface Published {
  name: string
  kind: InstanceKind
  file: string
  figures: Record<string, number>
}

/** Müller: the winner's own program, 60 s on two cores. Bellio: average under the competition's time. Best known: about 2013. */
const CTT: Record<string, [muller: number, bellio: number, best: number]> = {
  comp01: [5, 5, 5],
  comp02: [60, 53, 24],
  comp04: [42, 38.3, 35],
  comp05: [315, 365, 290],
  comp07: [20, 23.8, 6],
  comp11: [0, 0, 0],
  comp12: [344, 340, 300],
}

/** The best of each. */
const TIM: Record<string, [cambazard: number, ceschia: number]> = {
  '1': [571, 59],
  '2': [993, 0],
  '3': [164, 148],
  '8': [0, 0],
  '10': [2163, 3],
  '11': [178, 142],
  '17': [0, 0],
  '20': [445, 543],
}

export const published: readonly Published[] = [
  ...Object.entries(CTT).map(
    ([name, [Müller, Bellio, best]]): Published => ({
      name,
      kind: 'ctt',
      file: `cb-ctt/${name}.ctt`,
      figures: { Müller, Bellio, best },
    }),
  ),
  ...Object.entries(TIM)
    .sort(([one], [other]) => Number(one) - Number(other))
    .map(
      ([number, [Cambazard, Ceschia]]): Published => ({
        name: `comp-2007-2-${number}`,
        kind: 'tim',
        file: `pe-ctt/comp-2007-2-${number}.tim.gz`,
        figures: { Cambazard, Ceschia },
      }),
    ),
]
