// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.client.ServiceClient;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.css.model.GetUpgradeDetailInfo;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.testkit.Clients;
import io.clusterupgrade.testkit.FakeTransport;
import io.clusterupgrade.testkit.VirtualTime;
import io.clusterupgrade.upgrade.fixture.TestErrors;
import io.clusterupgrade.upgrade.model.ActionAvailability;
import io.clusterupgrade.upgrade.model.UpgradeAction;
import io.clusterupgrade.upgrade.model.UpgradeKind;
import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.clusterupgrade.upgrade.model.UpgradeState;
import io.clusterupgrade.upgrade.model.Verification;
import io.clusterupgrade.upgrade.plan.CssImageUpgrade;
import io.clusterupgrade.upgrade.plan.CssPlan;
import io.clusterupgrade.upgrade.readiness.ReadinessOptions;
import io.clusterupgrade.upgrade.readiness.ReadinessReport;
import io.clusterupgrade.upgrade.service.PollResult;
import io.clusterupgrade.upgrade.service.PollTransport;
import io.clusterupgrade.upgrade.service.ReadinessCollector;
import io.clusterupgrade.upgrade.service.UpgradeRecord;
import io.clusterupgrade.upgrade.service.UpgradeService;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A service whose polls return what a test configures, in virtual time and without a network. The last configured
 * result is repeated.
 */
final class FakeUpgrades extends UpgradeService<CssPlan> {
    static final String TASK = "task-1";

    final VirtualTime time;
    final List<Instant> polls = new ArrayList<>();
    final List<UpgradeAction> actions = new ArrayList<>();
    final Deque<Verification> verifications = new ArrayDeque<>();
    final Deque<RuntimeException> verificationFails = new ArrayDeque<>();
    final List<Duration> limits = new ArrayList<>();
    Supplier<ActionAvailability> availability = () -> ActionAvailability.yes("the test says so");

    @Nullable Throwable actionFails;

    @Nullable RuntimeException readyingFails;

    @Nullable Throwable startFails;

    int starts;

    Runnable whilePolling = () -> {};
    Runnable whileActing = () -> {};
    private final Deque<Function<UpgradeRecord, PollResult>> responses = new ArrayDeque<>();

    FakeUpgrades(VirtualTime time) {
        super(CloudService.CSS, Clients.css(new FakeTransport(), time), "c1");
        this.time = time;
    }

    FakeUpgrades sees(UpgradeState... states) {
        for (UpgradeState state : states) {
            sees(snapshot -> snapshot.state(state, state.name()));
        }
        return this;
    }

    FakeUpgrades sees(Function<UpgradeSnapshot.Builder, UpgradeSnapshot.Builder> refine) {
        responses.add(record -> {
            GetUpgradeDetailInfo shown = new GetUpgradeDetailInfo(
                    TASK, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
            return PollResult.found(
                    record,
                    refine.apply(record.snapshot(now()).task(TASK, shown)).build());
        });
        return this;
    }

    FakeUpgrades seesNothing(int polls) {
        for (int i = 0; i < polls; i++) {
            responses.add(record -> PollResult.notFound(record, now()));
        }
        return this;
    }

    FakeUpgrades fails(RuntimeException... causes) {
        for (RuntimeException cause : causes) {
            responses.add(record -> {
                throw cause;
            });
        }
        return this;
    }

    FakeUpgrades failsWith(Error error) {
        responses.add(record -> {
            throw error;
        });
        return this;
    }

    Upgrade upgrade() {
        return new Upgrade(
                this, record(UpgradeKind.IMAGE_UPGRADE).with(known -> known.taskId(TASK)), new TokenSaver(null));
    }

    /** Returns a prepared start without earlier tasks. */
    PreparedStart prepared() {
        return new PreparedStart(
                this,
                prepare(CssImageUpgrade.sameVersion()),
                options -> readiness(CssImageUpgrade.sameVersion(), options),
                event -> {});
    }

    @Override
    public CompletableFuture<PollResult> read(PollTransport reads, UpgradeRecord record) {
        polls.add(now());
        whilePolling.run();
        Function<UpgradeRecord, PollResult> response = responses.size() > 1 ? responses.poll() : responses.element();
        try {
            return CompletableFuture.completedFuture(response.apply(record));
        } catch (RuntimeException | Error e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public CompletableFuture<Verification> confirm(PollTransport reads, UpgradeRecord record) {
        if (!verificationFails.isEmpty()) {
            return CompletableFuture.failedFuture(verificationFails.poll());
        }
        Verification next = verifications.size() > 1 ? verifications.poll() : verifications.peek();
        return next == null
                ? CompletableFuture.completedFuture(Verification.VERIFIED)
                : CompletableFuture.completedFuture(next);
    }

    @Override
    public List<UpgradeSnapshot> history() {
        return List.of();
    }

    @Override
    public @Nullable UpgradeRecord attach(String taskId) {
        return null;
    }

    @Override
    public Prepared prepare(CssPlan plan) {
        return new Prepared(record(UpgradeKind.IMAGE_UPGRADE), (ready, checkpoint, steps) -> ready, record -> {
            starts++;
            if (startFails != null) {
                throw TestErrors.<RuntimeException>sneaky(startFails);
            }
            return null;
        });
    }

    @Override
    public ReadinessReport readiness(CssPlan plan, ReadinessOptions options) {
        return new ReadinessCollector(plan, client(), clusterId()).report("the test's plan");
    }

    @Override
    public List<CssPlan> path(String version) {
        return List.of();
    }

    @Override
    public @Nullable String lacks(UpgradeAction action) {
        return action == UpgradeAction.PAUSE ? "FAKE: there is no operation to pause" : null;
    }

    @Override
    public ActionAvailability availability(UpgradeAction action, UpgradeSnapshot now, UpgradeRecord record) {
        return availability.get();
    }

    @Override
    public Runnable action(UpgradeAction action, UpgradeSnapshot now, UpgradeRecord record) {
        if (readyingFails != null) {
            throw readyingFails;
        }
        return () -> {
            actions.add(action);
            whileActing.run();
            if (actionFails != null) {
                throw TestErrors.<RuntimeException>sneaky(actionFails);
            }
        };
    }

    @Override
    public ServiceClient clientWithin(Duration callTimeout) {
        limits.add(callTimeout);
        return (CssClient) client();
    }
}
