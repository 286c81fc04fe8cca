-- The step of a trace (W3C Trace Context) that brought an invoice: the log of its work names it.

ALTER TABLE invoice ADD COLUMN trace VARCHAR(55);
