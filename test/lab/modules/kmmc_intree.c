// SPDX-License-Identifier: GPL-2.0
/* Stands in for the kernel's own driver of the same device: kmmc_demo cannot be loaded beside it (duplicate symbol). */
#include <linux/module.h>

void kmmc_device(void);
void kmmc_device(void)
{
}
EXPORT_SYMBOL_GPL(kmmc_device);

static int __init intree_init(void)
{
	pr_info("kmmc_intree: loaded\n");
	return 0;
}

static void __exit intree_exit(void)
{
	pr_info("kmmc_intree: unloaded\n");
}

module_init(intree_init);
module_exit(intree_exit);
MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("test in-tree module");
/* What kbuild adds to modules of the kernel's own tree; without it the kernel is tainted, and says so of the module. */
MODULE_INFO(intree, "Y");
