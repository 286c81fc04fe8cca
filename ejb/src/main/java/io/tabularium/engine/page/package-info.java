/**
 * The only room that knows PDFBox: opens a document and reads its pages, one pass over each content
 * stream, into {@link io.tabularium.engine.model.PageContent}. Nothing is rendered.
 */
package io.tabularium.engine.page;
