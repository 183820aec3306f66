-- New keys of a unit lie as wraps until the root has signed them. Each wrap says which key it is of, so that only keys which somebody
-- and the recovery hold are ever published. Null: made at a ceremony, or given to a colleague after the keys were published.
alter table fanal.secret_wrap add column key_id text check (key_id ~ '^[0-9a-f]{16}$');
