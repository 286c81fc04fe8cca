package io.tabularium.extraction;

/** How far a worker has come with a document, told by its budget being asked page by page. */
final class Progress {

  private int wanted;
  private int begun;
  private int page;
  private boolean last;

  /** So many pages are to be worked. */
  synchronized void expect(int pages) {
    wanted = pages;
  }

  /** The work is at this page, from 1. */
  synchronized void at(int number) {
    if (number != page) {
      page = number;
      begun++;
    }
  }

  /** The work is at no page: before the first one, or behind the last one. */
  synchronized void betweenPages() {
    last |= wanted > 0 && begun == wanted;
  }

  /** Pages that are to be worked; 0 until known. */
  synchronized int wanted() {
    return wanted;
  }

  /** Pages that are behind the worker. */
  synchronized int done() {
    return last ? begun : Math.max(0, begun - 1);
  }
}
