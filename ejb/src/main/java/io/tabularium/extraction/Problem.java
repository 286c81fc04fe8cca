package io.tabularium.extraction;

/**
 * Why an extraction failed.
 *
 * @param code the contract's code, such as {@code corrupt-pdf}
 * @param detail the remedy, in words for the caller
 * @param page the page it happened on, from 1, or null
 */
public record Problem(String code, String detail, Integer page) {}
