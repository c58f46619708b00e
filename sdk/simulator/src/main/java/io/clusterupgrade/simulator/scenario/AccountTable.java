// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.scenario;

import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.scenario.yaml.Entry;
import io.clusterupgrade.simulator.scenario.yaml.Table;
import io.clusterupgrade.simulator.scenario.yaml.Types;
import java.time.Duration;

/** The keys of the account. */
final class AccountTable {
    static final String PROJECT = "project";

    private static final String EXPIRES = "expires";

    private static final Table<Accounts> KEY = Table.<Accounts>named("an access key")
            .required("id", Types.id(), "The access key id.")
            .key(
                    "secret",
                    Types.text("a secret of 8 to 128 printable characters", "[!-~]{8,128}"),
                    "The secret; default: derived from the id, always the same.")
            .key(
                    "token",
                    Types.text("a token of printable characters", "[!-~]{1,4096}"),
                    "The security token; it makes the key a temporary one.")
            .key(
                    EXPIRES,
                    Types.duration(),
                    "After this task time a temporary key has expired, and a permanent one is unknown; default never.")
            .build();

    private static final Table<Accounts> TOKEN = Table.<Accounts>named("a token")
            .required(
                    "token",
                    Types.text("a token of printable characters", "[!-~]{1,4096}"),
                    "The IAM token or bearer token.")
            .key(EXPIRES, Types.duration(), "After this task time it has expired; default never.")
            .build();

    static final Table<Accounts> TABLE = Table.<Accounts>named("a mapping with the keys of the account")
            .key(
                    PROJECT,
                    Types.id(),
                    "The Huawei project that paths must name; default 5e0c0de0ca5e4fe0a11ce0facade0001.")
            .key(
                    "removedKeys",
                    Types.listOf(Types.id()),
                    "Ids of access keys that are unknown, such as the built-in ones.",
                    (accounts, ids) -> ids.forEach(accounts::removeKey))
            .key(
                    "keys",
                    Types.listOf(KEY),
                    "Access keys in addition to the built-in ones.",
                    (accounts, keys) -> keys.forEach(key -> addKey(accounts, key)))
            .key(
                    "tokens",
                    Types.listOf(TOKEN),
                    "Tokens in addition to the built-in ones.",
                    (accounts, tokens) -> tokens.forEach(token -> addToken(accounts, token)))
            .check(account -> ScenarioChecks.unique(account.entries("keys"), "id"))
            .build();

    private AccountTable() {}

    private static void addKey(Accounts accounts, Entry<Accounts> key) {
        String id = key.get("id", String.class).orElseThrow();
        String secret = key.get("secret", String.class).orElseGet(() -> GeneratedSecret.of(id));
        String token = key.get("token", String.class).orElse("");
        Duration expires = key.get(EXPIRES, Duration.class).orElse(null);
        if (token.isEmpty()) {
            accounts.addKey(id, secret);
        } else {
            accounts.addTemporaryKey(id, secret, token);
        }
        if (expires != null && token.isEmpty()) {
            accounts.removeKey(id, expires);
        } else if (expires != null) {
            accounts.expire(token, expires);
        }
    }

    private static void addToken(Accounts accounts, Entry<Accounts> entry) {
        String token = entry.get("token", String.class).orElseThrow();
        accounts.addToken(token);
        entry.get(EXPIRES, Duration.class).ifPresent(time -> accounts.expire(token, time));
    }
}
