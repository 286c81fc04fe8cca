package io.tabularium.web.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the caller's messages are signed with, as Standard Webhooks writes it. */
@Schema(name = "WebhookSecret", requiredProperties = "secret")
public record SecretBody(String secret) {}
