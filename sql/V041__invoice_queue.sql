-- Invoices to be reviewed, of all clients: those that wait longest, and those over most.
CREATE INDEX invoice_state_age ON invoice (state, id);
CREATE INDEX invoice_state_amount ON invoice (state, gross_total);
