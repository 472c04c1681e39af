// SPDX-License-Identifier: GPL-2.0
/* A dependency: kmmc_demo needs its symbol, so that depmod's index matters. */
#include <linux/module.h>

void kmmc_base_hello(void);
void kmmc_base_hello(void)
{
	pr_info("kmmc_base: hello\n");
}
EXPORT_SYMBOL_GPL(kmmc_base_hello);

static int __init base_init(void)
{
	pr_info("kmmc_base: loaded\n");
	return 0;
}

static void __exit base_exit(void)
{
	pr_info("kmmc_base: unloaded\n");
}

module_init(base_init);
module_exit(base_exit);
MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("test dependency");
