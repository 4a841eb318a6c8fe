//! `.sqlx` is fresh: Postgres still describes each query as the committed file does.

use std::fs;
use std::path::Path;

use serde_json::Value;
use sqlx::{AssertSqlSafe, Executor, SqlSafeStr};

use crate::harness::Database;

#[tokio::test]
async fn postgres_describes_each_query_as_committed() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(".sqlx");
    let mut connection = Database::fresh().await.look().await;
    let (mut described, mut stale) = (0, Vec::new());
    for entry in fs::read_dir(folder).expect("the folder can be listed") {
        let path = entry.expect("the folder can be listed").path();
        let committed = fs::read_to_string(&path).expect("the file can be read");
        let committed: Value = serde_json::from_str(&committed).expect("the file is JSON");
        let query = committed["query"].as_str().expect("the file has a query").to_owned();
        let fresh = connection.describe(AssertSqlSafe(query.clone()).into_sql_str()).await;
        let fresh = fresh.map(|fresh| serde_json::to_value(fresh).expect("a description is JSON"));
        match fresh {
            Ok(fresh) if fresh == committed["describe"] => described += 1,
            Ok(fresh) => {
                stale.push(format!("{query}\n    committed: {}\n    Postgres: {fresh}", committed["describe"]))
            }
            Err(error) => stale.push(format!("{query}\n    Postgres: {error}")),
        }
    }
    assert!(stale.is_empty(), "run `.ci/queries` and commit what it writes:\n{}", stale.join("\n"));
    assert!(described > 200, "only {described} queries were found");
}
