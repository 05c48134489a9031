insert into settlement_account (code, name_zh, name_en, kind) values ('PAYBACKS_DUE', '应退款项', 'Paybacks due', 'LIABILITY');
