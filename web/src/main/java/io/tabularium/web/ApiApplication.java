package io.tabularium.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/**
 * The API at the server's root. A request passes, in this order: {@link
 * io.tabularium.web.answer.AnswerFilter} (request id, time, last resort), {@link
 * io.tabularium.web.answer.KeyFilter} (who, may they), the resource, and on any refusal {@link
 * io.tabularium.web.answer.ProblemMapper}.
 */
@ApplicationPath("/")
@OpenAPIDefinition(
    info =
        @Info(
            title = "Tabularium",
            version = "1",
            description =
                "PDFs in, tables out. Boxes are [x0,y0,x1,y1] in points from the top-left of the"
                    + " page as displayed. Every error is application/problem+json with a code."))
@SecurityScheme(
    securitySchemeName = "key",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    description = "An API key; \"X-API-Key: KEY\" does as well.")
public class ApiApplication extends Application {}
