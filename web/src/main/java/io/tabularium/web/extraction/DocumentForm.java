package io.tabularium.web.extraction;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The form of an upload, for the API's description only: it is read part by part. */
@Schema(name = "DocumentForm", requiredProperties = "file")
public record DocumentForm(
    @Schema(type = SchemaType.STRING, format = "binary", description = "the document") String file,
    @Schema(description = "what to call it; the file's name where absent") String name,
    @Schema(description = "such as 1-3,7,10-; all where absent") String pages,
    @Schema(description = "auto, lattice, stream or tabula") String mode,
    @Schema(description = "of an encrypted document; used in memory only") String password,
    @Schema(description = "page:x0,y0,x1,y1[:columns[:headerRows]];... to read exactly these")
        String regions,
    @Schema(description = "low, normal or high") String priority,
    @Schema(description = "an address that is told of the end, signed by Standard Webhooks")
        String callbackUrl,
    @Schema(description = "true to work it again though its result is known") String fresh,
    @Schema(description = "nothing to erase the document after its work, the result once given")
        String keep) {}
