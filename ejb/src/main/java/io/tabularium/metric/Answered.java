package io.tabularium.metric;

/** Requests that are counted together. */
public record Answered(String method, String route, int status) {}
