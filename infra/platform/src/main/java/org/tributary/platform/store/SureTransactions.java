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

    @Override
    public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
        return super.execute(status -> {
            try {
                return action.doInTransaction(status);
            } catch (RuntimeException e) {
                throw new NothingStored(e);
            }
        });
    }
}
