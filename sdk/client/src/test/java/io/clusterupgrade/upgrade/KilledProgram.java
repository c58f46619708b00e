// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.cce.CceClient;
import io.clusterupgrade.client.ClientBuilder;
import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.upgrade.model.ResumeToken;
import io.clusterupgrade.upgrade.plan.AckClusterUpgrade;
import io.clusterupgrade.upgrade.plan.CceClusterUpgrade;
import io.clusterupgrade.upgrade.plan.CssImageUpgrade;
import io.clusterupgrade.upgrade.service.TokenCodec;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A program that starts an upgrade and blocks at a given moment, so that a test can kill it there. Arguments: service,
 * endpoint, cluster, file of the token, moment.
 */
final class KilledProgram {
    /** The line that it prints when it blocks. */
    static final String BLOCKED = "blocked";

    /** The moment at which the program blocks. */
    enum Moment {
        /** The first token is saved, which says that nothing is sent. */
        AT_THE_FIRST_TOKEN,
        /** The pre-check of CCE is in progress, which takes minutes. */
        IN_THE_PRE_CHECK,
        /** The token that records the start as sent is saved; the start is not sent yet. */
        BEFORE_THE_REQUEST,
        /** The start is sent and executed; the test's service never responds. */
        AFTER_THE_REQUEST,
        /** The response has arrived; its task id is not saved. */
        BETWEEN_ANSWER_AND_TOKEN,
        /** The upgrade is being watched. */
        IN_THE_WATCH
    }

    private KilledProgram() {}

    public static void main(String[] arguments) {
        CloudService service = CloudService.valueOf(arguments[0]);
        Moment moment = Moment.valueOf(arguments[4]);
        TokenStore store = new BlockingStore(TokenStore.file(Path.of(arguments[3])), moment);
        Upgrade upgrade = start(service, arguments[1], arguments[2], store, moment);
        upgrade.await(AwaitOptions.defaults()
                .withSchedule(PollSchedule.every(Duration.ofMillis(10)))
                .withListener(event -> {
                    if (moment == Moment.IN_THE_WATCH) {
                        blockForever();
                    }
                }));
    }

    private static Upgrade start(
            CloudService service, String endpoint, String cluster, TokenStore store, Moment moment) {
        return switch (service) {
            case CSS ->
                ClusterUpgrader.of(at(endpoint, CssClient.builder()).build().cluster(cluster))
                        .start(CssImageUpgrade.toVersion("7.10.2"), store);
            case CCE ->
                ClusterUpgrader.of(at(endpoint, CceClient.builder()).build().cluster(cluster))
                        .start(plan(moment), store);
            case ACK ->
                ClusterUpgrader.of(at(endpoint, AckClient.builder()).build().cluster(cluster))
                        .start(AckClusterUpgrade.toVersion("1.32.1-aliyun.1").withCheck(false), store);
        };
    }

    private static CceClusterUpgrade plan(Moment moment) {
        CceClusterUpgrade full = CceClusterUpgrade.toVersion("v1.31.6-r2");
        return moment == Moment.IN_THE_PRE_CHECK
                ? full
                : full.withWorkFlow(false).withPreCheck(false).withSnapshot(false);
    }

    static <B extends ClientBuilder<B>> B at(String endpoint, B builder) {
        return builder.endpoint(endpoint)
                .projectId(Accounts.PROJECT_ID)
                .credentials(Credentials.accessKey(Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY));
    }

    /** Blocks until the process is killed, or its test has ended. */
    private static void blockForever() {
        System.out.println(BLOCKED);
        System.out.flush();
        try {
            int ended = System.in.read();
            Runtime.getRuntime().halt(ended);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A store that blocks after a token was saved, or before the token with the task id is saved. */
    private record BlockingStore(TokenStore store, Moment moment) implements TokenStore {
        @Override
        public void save(ResumeToken token) {
            if (moment == Moment.BETWEEN_ANSWER_AND_TOKEN && token.taskId() != null) {
                blockForever();
            }
            store.save(token);
            boolean isSending = Boolean.TRUE.equals(TokenCodec.decode(token).sent()) && token.taskId() == null;
            if (moment == Moment.AT_THE_FIRST_TOKEN || (moment == Moment.BEFORE_THE_REQUEST && isSending)) {
                blockForever();
            }
        }

        @Override
        public Optional<ResumeToken> load() {
            return store.load();
        }

        @Override
        public void clear() {
            store.clear();
        }
    }
}
