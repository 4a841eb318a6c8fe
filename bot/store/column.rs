//! Columns of ciphertexts, for what seals all rows of a database anew.

use anyhow::Result;
use sqlx::Row;
use sqlx::postgres::PgRow;
use uuid::Uuid;

use super::place::Place;
use crate::ids::ClassId;

/// A column of ciphertexts.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Column {
    pub(super) table: &'static str,
    column: &'static str,
    /// True for a table with rows of classes.
    of_class: bool,
    /// The rest of the row's key as SQL makes text of it, in the order of [`Place::at`].
    row: &'static str,
}

impl Column {
    /// A column of a table with rows of classes.
    pub(super) const fn of(table: &'static str, column: &'static str, row: &'static str) -> Column {
        Column { table, column, of_class: true, row }
    }

    /// The same column, in a table whose rows belong to no class.
    pub(super) const fn of_no_class(self) -> Column {
        Column { of_class: false, ..self }
    }

    /// The table and the column, as `table.column`.
    pub(crate) fn name(&self) -> String {
        format!("{}.{}", self.table, self.column)
    }

    /// The query for all rows with a ciphertext. [`Column::read`] reads them.
    pub(super) fn select(&self) -> String {
        let Column { table, column, of_class, row } = self;
        let class = if *of_class { "class_id" } else { "null::uuid" };
        format!(
            "select ctid::text as at, {class} as class, array[{row}]::text[] as row, {column} as sealed \
             from public.{table} where {column} is not null"
        )
    }

    /// The position of a row in its table, the place of its ciphertext, and the ciphertext.
    pub(super) fn read(&self, row: &PgRow) -> Result<(String, Place, Vec<u8>)> {
        let Column { table, column, .. } = self;
        let (class, key): (Option<Uuid>, Vec<String>) = (row.try_get("class")?, row.try_get("row")?);
        let place = Place::of(table, column);
        let place = class.into_iter().fold(place, |place, class| place.in_class(ClassId(class)));
        Ok((row.try_get("at")?, key.iter().fold(place, Place::at), row.try_get("sealed")?))
    }

    /// The statement that gives the rows at the positions `$1` the ciphertexts `$2`.
    pub(super) fn update(&self) -> String {
        self.update_of(self.column)
    }

    /// The same for another column of bytes in this table.
    pub(super) fn update_of(&self, column: &str) -> String {
        format!(
            "update public.{} as t set {column} = v.made \
             from unnest($1::text[]::tid[], $2::bytea[]) as v (at, made) where t.ctid = v.at",
            self.table
        )
    }
}
