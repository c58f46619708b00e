// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.error.CloudException;
import io.clusterupgrade.internal.classpath.ClassPathFault;
import io.clusterupgrade.request.ApiResponse;
import io.clusterupgrade.transport.HttpExchange;
import io.clusterupgrade.transport.HttpReply;
import io.clusterupgrade.transport.TransportFailure;
import java.util.concurrent.CompletableFuture;

/**
 * Drives a call for a caller that waits. An interrupt ends every wait of it, and the call before its next sending, and keeps the
 * flag. What is on its way comes to its end first: a read in the caller's thread, where the interrupt may break it, a write in a
 * thread beside it, so that no interrupt can leave open what the cloud did.
 */
final class BlockingCall<R> {
    private final CallRun<R> run;

    private BlockingCall(CallRun<R> run) {
        this.run = run;
    }

    static <R> ApiResponse<R> await(CallRun<R> run) {
        try {
            run.begin();
            ApiResponse<R> response = new BlockingCall<>(run).await();
            run.succeeded(response);
            return response;
        } catch (LinkageError e) {
            IllegalStateException explained = ClassPathFault.explain(e);
            run.failed(explained);
            throw explained;
        } catch (Throwable e) {
            run.failed(e);
            throw e;
        }
    }

    private ApiResponse<R> await() {
        if (Thread.currentThread().isInterrupted()) {
            throw run.notSent(Waits.givenUp());
        }
        while (true) {
            Step<R> step = attempt();
            if (step instanceof Step.Done<R> done) {
                return done.response();
            }
            if (step instanceof Step.Failed<R> failed) {
                throw failed.failure();
            }
            Step.Again<R> again = (Step.Again<R>) step;
            run.pause(again.delay());
            if (Thread.currentThread().isInterrupted()) {
                CloudException givenUp = run.notSent(Waits.givenUp());
                givenUp.addSuppressed(again.instead());
                throw givenUp;
            }
        }
    }

    private Step<R> attempt() {
        try {
            run.checkOpen();
            prepare();
            permitted();
        } catch (TransportFailure e) {
            return new Step.Failed<>(run.notSent(e));
        }
        HttpExchange exchange;
        try {
            exchange = run.send();
        } catch (TransportFailure e) {
            return run.onFailure(e);
        }
        HttpReply reply;
        try {
            reply = run.isRepeatable() ? exchange.await() : Waits.uninterruptibly(exchange::await);
        } catch (TransportFailure e) {
            return run.onFailure(e);
        } catch (RuntimeException | Error e) {
            // Of a transport of the user's, which may have sent it.
            return run.onFault(e);
        }
        Step<R> step = run.onReply(reply);
        return step instanceof Step.Renew<R> renew ? renewed(renew) : step;
    }

    private Step<R> renewed(Step.Renew<R> renew) {
        Credentials others;
        try {
            others = Waits.lookup(run.lookUp(renew, true), run.deadline());
        } catch (Throwable e) {
            return run.notRenewed(renew, e);
        }
        return run.renewed(renew, others);
    }

    private void permitted() {
        RateLimiter limiter = run.limiter();
        if (limiter == null) {
            return;
        }
        CompletableFuture<Void> permit = limiter.acquire();
        boolean waits = !permit.isDone();
        try {
            Waits.permit(permit, run.deadline());
            if (waits) {
                run.forget();
            }
            prepare();
        } catch (Throwable e) {
            limiter.unused(permit);
            throw e;
        }
    }

    private void prepare() {
        if (!run.isReady()) {
            run.use(Waits.lookup(run.lookUp(true), run.deadline()));
        }
    }
}
