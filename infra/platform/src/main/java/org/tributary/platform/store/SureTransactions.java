package org.tributary.platform.store;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells a failure before COMMIT, after which nothing stands for certain, from a failure of COMMIT itself. */
final class SureTransactions extends TransactionTemplate {
    private static final long serialVersionUID = 1L;

    SureTransactions(PlatformTransactionManager manager) {
        super(manager);
    }

    /** What fails on the way back, or before a connection was there, has not reached its COMMIT either. */
    @Override
    public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
        boolean[] committing = new boolean[1];
        try {
            return super.execute(status -> {
                T result = action.doInTransaction(status);
                committing[0] = !status.isRollbackOnly();
                return result;
            });
        } catch (RuntimeException e) {
            throw committing[0] ? e : new NothingStored(e);
        }
    }
}
