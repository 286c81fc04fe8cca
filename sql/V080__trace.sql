-- The step of a trace (W3C Trace Context) that brought an extraction: its work and its messages go on with it.

ALTER TABLE extraction ADD COLUMN trace VARCHAR(55);
