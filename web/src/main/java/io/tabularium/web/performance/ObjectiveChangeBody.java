package io.tabularium.web.performance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an objective is to promise: its limit in its own unit, and over how much time. */
@Schema(name = "ObjectiveChange")
public record ObjectiveChangeBody(double bound, long windowSeconds) {}
