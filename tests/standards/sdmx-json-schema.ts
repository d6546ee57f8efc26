import {z} from "zod";

// What an SDMX-JSON 2.0 structure message may hold, as far as ours does, written from the field guide of
// https://github.com/sdmx-twg/sdmx-json (structure-message). Objects are strict: a misspelled property is an error.

const id = z.string().regex(/^[A-Za-z0-9_@$-]+$/);
const ncNameId = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]*$/);
const version = z.string().regex(/^\d+\.\d+\.\d+$/);
const texts = z.record(z.string().regex(/^[a-z]{2}$/), z.string().min(1));
const nameable = {
  name: z.string().min(1),
  names: texts,
  description: z.string().min(1).optional(),
  descriptions: texts.optional()
};
const maintainable = {id: ncNameId, agencyID: ncNameId, version, ...nameable};

const urn = (kind: string, item = "") =>
  z
    .string()
    .regex(
      new RegExp(
        `^urn:sdmx:org\\.sdmx\\.infomodel\\.${kind}=[A-Za-z][\\w-]*:[A-Za-z][\\w-]*\\(\\d+\\.\\d+\\.\\d+\\)${item}$`
      )
    );

const occurrences = {
  minOccurs: z.int().min(0).optional(),
  maxOccurs: z.union([z.int().min(1), z.literal("unbounded")]).optional()
};
const representation = z.union([
  z.strictObject({enumeration: urn("codelist\\.Codelist"), ...occurrences}),
  z.strictObject({
    format: z.strictObject({dataType: z.enum(["String", "Double", "Integer", "GregorianYear"])}),
    ...occurrences
  })
]);
const component = {
  id: ncNameId,
  conceptIdentity: urn("conceptscheme\\.Concept", "\\.[A-Za-z][\\w-]*"),
  localRepresentation: representation
};
const usage = z.enum(["mandatory", "optional"]);

/** A structure message: concepts, codelists, one data structure with its components, one flow. */
export const sdmxStructureSchema = z.strictObject({
  meta: z.strictObject({
    schema: z.url(),
    id,
    prepared: z.iso.datetime(),
    contentLanguages: z.array(z.string()),
    sender: z.strictObject({id, name: z.string(), names: texts})
  }),
  data: z.strictObject({
    conceptSchemes: z
      .array(
        z.strictObject({
          ...maintainable,
          concepts: z.array(z.strictObject({id: ncNameId, ...nameable, description: z.string(), descriptions: texts}))
        })
      )
      .min(1),
    codelists: z
      .array(
        z.strictObject({
          ...maintainable,
          isPartial: z.boolean(),
          codes: z.array(z.strictObject({id, ...nameable, parent: ncNameId.optional()})).min(1)
        })
      )
      .min(1),
    dataStructures: z
      .array(
        z.strictObject({
          ...maintainable,
          dataStructureComponents: z.strictObject({
            dimensionList: z.strictObject({
              id: z.literal("DimensionDescriptor"),
              dimensions: z.array(z.strictObject({...component, position: z.int().min(0)})).min(1),
              timeDimension: z.strictObject({...component, id: z.literal("TIME_PERIOD")})
            }),
            measureList: z.strictObject({
              id: z.literal("MeasureDescriptor"),
              measures: z.array(z.strictObject({...component, usage})).min(1)
            }),
            attributeList: z.strictObject({
              id: z.literal("AttributeDescriptor"),
              attributes: z.array(
                z.strictObject({
                  ...component,
                  usage,
                  attributeRelationship: z.union([
                    z.strictObject({observation: z.strictObject({})}),
                    z.strictObject({dataflow: z.strictObject({})}),
                    z.strictObject({dimensions: z.array(ncNameId).min(1)})
                  ])
                })
              )
            })
          })
        })
      )
      .length(1),
    dataflows: z.array(z.strictObject({...maintainable, structure: urn("datastructure\\.DataStructure")})).length(1)
  })
});

/** A structure message that keeps the schema. */
export type SdmxStructure = z.infer<typeof sdmxStructureSchema>;
